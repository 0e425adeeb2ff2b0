import type { Ref } from 'react';

type FilePickerProps = {
  /** Click it to open the browser's own dialog. */
  ref: Ref<HTMLInputElement>;
  /** Endings such as `.pem`, between commas; every file unless given. */
  accept?: string;
  multiple?: boolean;
  onPick: (files: readonly File[]) => void;
};

/** The browser's file dialog behind a button of ours; out of sight and out of the tab order. */
export function FilePicker({ ref, accept, multiple = false, onPick }: FilePickerProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept={accept}
      multiple={multiple}
      onChange={({ target }) => {
        onPick([...(target.files ?? [])]);
        // The same file can be picked again.
        target.value = '';
      }}
    />
  );
}
