package io.usersessions.benchmark.stream;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** The same bodies twice: below {@value #BARE}, and behind the session filter below {@value #FILTERED}. */
record Application(long length) implements ServletContainerInitializer {
    static final String BARE = "bare";
    static final String FILTERED = "filtered";

    /** Puts the file into the folder of the application. It has holes instead of content, so it takes no space. */
    void writeFile(Path folder) throws IOException {
        Path file = Files.createDirectories(folder.resolve(BARE)).resolve(Kind.FILE.page());
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(length);
        }
        Files.createLink(Files.createDirectories(folder.resolve(FILTERED)).resolve(Kind.FILE.page()), file);
    }

    @Override
    public void onStartup(Set<Class<?>> types, ServletContext context) {
        Sessions sessions =
                Sessions.using(new InMemorySessions(), PlainJson.codec()).build();
        FilterRegistration.Dynamic filter =
                context.addFilter("sessions", SessionFilter.builder(sessions).build());
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/" + FILTERED + "/*");
        for (Kind kind : EnumSet.of(Kind.ARRAYS, Kind.BUFFERS)) {
            context.addServlet(kind.page(), new Body(kind, length))
                    .addMapping("/" + BARE + "/" + kind.page(), "/" + FILTERED + "/" + kind.page());
        }
    }
}
