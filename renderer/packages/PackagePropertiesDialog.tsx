import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { descriptionProblems, nameProblems } from '../../shared/model/name.ts';
import type { Package } from '../../shared/model/package.ts';
import { changedValues } from '../controls/changed-values.ts';
import { FormDialog } from '../controls/FormDialog.tsx';
import { FormTextField } from '../controls/FormTextField.tsx';
import { errorsOf } from '../controls/form-problems.ts';
import type { Removed } from '../controls/RemovedBar.tsx';
import { useProblemText } from '../controls/use-text.ts';
import { useDefinitions } from '../definitions/use-definitions.ts';
import { useEditedPackage } from '../definitions/use-edited.ts';
import { usePackageFile, usePackages } from '../definitions/use-packages.ts';

type PackagePropertiesProps = { packageId: string; onClose: () => void };

/** Name and description of a package. */
export function PackagePropertiesDialog({ packageId, onClose }: PackagePropertiesProps) {
  const { t } = useTranslation();
  const packages = usePackages().data?.packages ?? [];
  const { pkg, removed } = useEditedPackage(packageId);
  const isFile = usePackageFile(packageId) !== undefined;
  if (!pkg) {
    return (
      <FormDialog title={t('packages.properties.title')} size="small" onClose={onClose}>
        {t('packages.gone')}
      </FormDialog>
    );
  }
  // Files may have packages of one name: their paths tell them apart.
  const taken = isFile ? [] : packages.filter(({ id }) => id !== packageId).map(({ name }) => name);
  return <PackageForm pkg={pkg} taken={taken} removed={removed} onClose={onClose} />;
}

type PackageFields = Pick<Package, 'name' | 'description'>;

type PackageFormProps = { pkg: Package; taken: readonly string[]; removed: Removed | undefined; onClose: () => void };

function PackageForm({ pkg, taken, removed, onClose }: PackageFormProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { updatePackage, addPackageAgain } = useDefinitions();
  const form = useForm<PackageFields>({
    defaultValues: { name: pkg.name, description: pkg.description },
    mode: 'onTouched',
    resolver: (values) => {
      const problems = [...nameProblems(values.name, taken), ...descriptionProblems(values.description)];
      const errors = errorsOf<PackageFields>(problems, problemText);
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const { dirtyFields, isDirty } = form.formState;
  return (
    <FormDialog
      title={t('packages.properties.title')}
      dirty={isDirty}
      onSubmit={form.handleSubmit(async (fields) => {
        const changes = changedValues(fields, dirtyFields);
        if (removed === 'package') await addPackageAgain(pkg);
        if (Object.keys(changes).length > 0) await updatePackage(pkg, changes);
        onClose();
      })}
      onClose={onClose}
      removed={removed === 'package' ? 'item' : removed}
    >
      <FormTextField control={form.control} name="name" label={t('packages.properties.name')} required autoFocus />
      <FormTextField control={form.control} name="description" label={t('packages.properties.description')} rows={4} />
    </FormDialog>
  );
}
