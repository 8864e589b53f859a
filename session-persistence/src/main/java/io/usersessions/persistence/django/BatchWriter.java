package io.usersessions.persistence.django;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.BulkImport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Stores two batches while the next one is read: while the database works on one, the other is prepared. No more are in memory. */
final class BatchWriter implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final BulkImport target;
    private final DjangoImportListener listener;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "django-import"));
    private final Deque<Future<DjangoImportResult>> underWay = new ArrayDeque<>();
    private DjangoImportResult soFar = DjangoImportResult.NOTHING;

    BatchWriter(BulkImport target, DjangoImportListener listener) {
        this.target = target;
        this.listener = listener;
    }

    /** Waits for the batch before the last. */
    void store(ReadPage page) {
        awaitFewerThan(AT_ONCE);
        underWay.add(threads.submit(() -> page.storeIn(target)));
    }

    /** Waits for the last batch. */
    DjangoImportResult finished() {
        awaitFewerThan(1);
        return soFar;
    }

    private void awaitFewerThan(int batches) {
        while (underWay.size() >= batches) {
            soFar = soFar.plus(result(underWay.remove()));
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

    /** Batches that are under way are stored or fail; nothing goes on behind the back of the caller. */
    @Override
    public void close() {
        threads.shutdown();
        for (Future<DjangoImportResult> batch : underWay) {
            try {
                batch.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException failed) {
                // Whoever closes early has a fault to tell of already.
            }
        }
    }
}
