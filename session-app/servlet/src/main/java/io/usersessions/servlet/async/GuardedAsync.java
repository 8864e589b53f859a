package io.usersessions.servlet.async;

import io.usersessions.servlet.answer.ErrorAnswer;
import io.usersessions.servlet.answer.ErrorAnswers;
import io.usersessions.servlet.guard.CommitGuard;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** One asynchronous cycle of a request, which closes the visit before it completes. */
public final class GuardedAsync extends AsyncContextWrapper {
    private final CommitGuard guard;
    private final AsyncListeners listeners;
    private volatile boolean over;

    private GuardedAsync(AsyncContext container, CommitGuard guard, boolean original) {
        super(container, original);
        this.guard = guard;
        this.listeners = new AsyncListeners(this, guard);
    }

    public static GuardedAsync begin(AsyncContext container, CommitGuard guard, boolean original) {
        GuardedAsync begun = new GuardedAsync(container, guard, original);
        container.addListener(begun.listeners);
        return begun;
    }

    public void followedBy(GuardedAsync next) {
        try {
            listeners.onNext(next);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Whether it was completed or dispatched. */
    public boolean isOver() {
        return over;
    }

    @Override
    public void complete() {
        over = true;
        try {
            guard.release();
            guard.visit().finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (RuntimeException failed) {
            answer(failed);
        } finally {
            container().complete();
        }
    }

    private void answer(RuntimeException failure) {
        Optional<ErrorAnswer> answer = ErrorAnswers.to(failure);
        if (!guard.isCommitted()) {
            answer.ifPresentOrElse(guard::replaceWith, guard::fail);
        }
        if (answer.isEmpty()) {
            throw failure;
        }
    }

    @Override
    public void dispatch() {
        container().dispatch();
        over = true;
    }

    @Override
    public void dispatch(String path) {
        container().dispatch(path);
        over = true;
    }

    @Override
    public void dispatch(ServletContext target, String path) {
        container().dispatch(target, path);
        over = true;
    }

    @Override
    public void start(Runnable work) {
        ServletContext context = getRequest().getServletContext();
        container().start(() -> run(work, context));
    }

    /** A failure of work that is over is kept from the container, which might answer 500 although the request succeeded. */
    private void run(Runnable work, ServletContext context) {
        try {
            work.run();
        } catch (RuntimeException | Error failed) {
            if (over) {
                context.log("asynchronous work failed after it completed or dispatched", failed);
            } else if (ErrorAnswers.to(failed).isEmpty()) {
                throw failed;
            } else {
                guard.answerTo(failed).ifPresent(guard::replaceWith);
                complete();
            }
        }
    }

    @Override
    public void addListener(AsyncListener listener) {
        listeners.add(listener, null, null);
    }

    @Override
    public void addListener(AsyncListener listener, ServletRequest request, ServletResponse response) {
        listeners.add(listener, request, response);
    }
}
