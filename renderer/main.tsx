import { QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { languageOf, setUpMessages } from '../shared/messages/index.ts';
import { App } from './App.tsx';
import { createQueryClient } from './host/query-client.ts';

setUpMessages(languageOf(navigator.language), i18next.use(initReactI18next));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
