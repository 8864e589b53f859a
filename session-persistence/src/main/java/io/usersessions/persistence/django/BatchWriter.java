package io.usersessions.persistence.django;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.BulkImport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Stores up to two batches while the caller reads the next one; no more than these are in memory. */
final class BatchWriter implements AutoCloseable {
    private static final int MAX_BATCHES = 2;

    private final BulkImport target;
    private final DjangoImportListener listener;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(MAX_BATCHES, task -> new Thread(task, "django-import"));
    private final Deque<Future<DjangoImportResult>> running = new ArrayDeque<>();
    private DjangoImportResult soFar = DjangoImportResult.NOTHING;

    BatchWriter(BulkImport target, DjangoImportListener listener) {
        this.target = target;
        this.listener = listener;
    }

    /** Starts to store a page; waits for the batch before the last one. */
    void store(ReadPage page) {
        awaitFewerThan(MAX_BATCHES);
        running.add(threads.submit(() -> page.storeIn(target)));
    }

    /** Waits for the last batch. */
    DjangoImportResult finished() {
        awaitFewerThan(1);
        return soFar;
    }

    private void awaitFewerThan(int batches) {
        while (running.size() >= batches) {
            soFar = soFar.plus(result(running.remove()));
            listener.progress(soFar);
        }
    }

    private static DjangoImportResult result(Future<DjangoImportResult> batch) {
        try {
            return batch.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SessionStoreException("the import was interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof SessionStoreException fault) {
                throw new SessionStoreException(String.valueOf(fault.getMessage()), fault);
            }
            throw new IllegalStateException("a batch was not stored", failed.getCause());
        }
    }

    /** Waits until every running batch is stored or has failed, so that nothing is stored after the caller returns. */
    @Override
    public void close() {
        threads.shutdown();
        for (Future<DjangoImportResult> batch : running) {
            try {
                batch.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException failed) {
                // Batches still run only if the import ends with a fault, which the caller gets.
            }
        }
    }
}
