import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../controls/EmptyState.tsx';

type CrashScreenProps = { children: ReactNode };

/** Where a bug takes the screen down: one sentence and a way back instead of an empty window. */
export class CrashScreen extends Component<CrashScreenProps, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useTranslation();
  return (
    <main style={{ height: '100%' }}>
      <EmptyState heading="h2" title={t('common.error.unexpected')} text={t('common.error.crashed')}>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {t('common.error.reload')}
        </Button>
      </EmptyState>
    </main>
  );
}
