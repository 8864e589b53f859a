package io.usersessions.servlet.watch;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads that close sockets. Some may wait for clients that do not read, so there are more than processors. */
final class ClosingThreads {
    private static final int THREADS = 16;
    private static final int SECONDS_KEPT = 10;

    private ClosingThreads() {}

    static Executor some() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, SECONDS_KEPT, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread daemon = new Thread(work, "session-socket-closing");
                    daemon.setDaemon(true);
                    return daemon;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
