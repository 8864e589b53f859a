package io.usersessions.persistence.django;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.persistence.BulkImport;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Stores a batch while the next one is read: one at a time, so that no more than two are in memory. */
final class BatchWriter implements AutoCloseable {
    private final BulkImport target;
    private final DjangoImportListener listener;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "django-import"));
    private Optional<Future<DjangoImportResult>> underWay = Optional.empty();
    private DjangoImportResult soFar = DjangoImportResult.NOTHING;

    BatchWriter(BulkImport target, DjangoImportListener listener) {
        this.target = target;
        this.listener = listener;
    }

    /** Waits for the batch before. */
    void store(Batch batch) {
        awaitBatch();
        underWay = Optional.of(thread.submit(() -> batch.storeIn(target)));
    }

    /** Waits for the last batch. */
    DjangoImportResult finished() {
        awaitBatch();
        return soFar;
    }

    private void awaitBatch() {
        if (underWay.isPresent()) {
            soFar = soFar.plus(result(underWay.get()));
            underWay = Optional.empty();
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

    /** A batch that is under way is stored or fails; nothing goes on behind the back of the caller. */
    @Override
    public void close() {
        thread.shutdown();
        underWay.ifPresent(batch -> {
            try {
                batch.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException failed) {
                // Whoever closes early has a fault to tell of already.
            }
        });
    }
}
