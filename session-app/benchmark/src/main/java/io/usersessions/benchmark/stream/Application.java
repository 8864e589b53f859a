package io.usersessions.benchmark.stream;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * An application with a body of each kind.
 *
 * @param length of each body
 */
record Application(long length, boolean isFiltered) implements ServletContainerInitializer {
    /** Makes the file in the folder of the application. It has a hole instead of content, so it takes no space. */
    static void writeFile(Path folder, long length) throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve(Kind.FILE.page()).toFile(), "rw")) {
            sparse.setLength(length);
        }
    }

    @Override
    public void onStartup(Set<Class<?>> types, ServletContext context) {
        for (Kind kind : EnumSet.of(Kind.ARRAYS, Kind.BUFFERS)) {
            context.addServlet(kind.page(), new Body(kind, length)).addMapping("/" + kind.page());
        }
        if (isFiltered) {
            Sessions sessions =
                    Sessions.using(new InMemorySessions(), PlainJson.codec()).build();
            SessionFilter.builder(sessions).build().addTo(context);
        }
    }
}
