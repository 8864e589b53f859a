package io.usersessions.benchmark.stream;

import java.nio.file.Path;

/** The servlet containers that are measured. */
enum Container {
    JETTY {
        @Override
        int start(Application application, Path folder) throws Exception {
            return JettyContainer.start(application, folder);
        }
    },
    TOMCAT {
        @Override
        int start(Application application, Path folder) throws Exception {
            return TomcatContainer.start(application, folder);
        }
    };

    /** Starts on a free port of this machine, and returns the port. It runs until the process ends. */
    abstract int start(Application application, Path folder) throws Exception;
}
