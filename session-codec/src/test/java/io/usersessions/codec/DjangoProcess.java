package io.usersessions.codec;

import io.usersessions.codec.django.PythonJsonWriter;
import io.usersessions.domain.model.SessionData;
import io.usersessions.domain.model.SessionValue;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The real Django in a child process. Each request and each answer is one line, one at a time, so that no pipe fills up. */
final class DjangoProcess implements AutoCloseable {
    private static final int SECONDS_TO_LOOK = 30;
    private static final int SECONDS_TO_LIVE = 600;
    private static final String SCRIPT = "interop.py";

    private final Path folder;
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;

    private DjangoProcess(String python) throws IOException {
        folder = Files.createTempDirectory("django");
        Path script = folder.resolve(SCRIPT);
        try (InputStream resource = DjangoProcess.class.getResourceAsStream("django/" + SCRIPT)) {
            if (resource == null) {
                throw new IllegalStateException("no resource " + SCRIPT);
            }
            Files.copy(resource, script);
        }
        process = new ProcessBuilder(python, script.toString())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        // Ends a child that hangs; a thread that waits for its answer then reads the end of the stream.
        CompletableFuture.delayedExecutor(SECONDS_TO_LIVE, TimeUnit.SECONDS).execute(process::destroyForcibly);
        requests = process.outputWriter(StandardCharsets.US_ASCII);
        answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** Django in the first Python that has it, or empty. */
    static Optional<DjangoProcess> start() {
        return Stream.of("/usr/bin/python3", "python3")
                .filter(DjangoProcess::hasDjango)
                .findFirst()
                .map(python -> {
                    try {
                        return new DjangoProcess(python);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                });
    }

    private static boolean hasDjango(String python) {
        try {
            Process look = new ProcessBuilder(python, "-c", "import django")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (look.waitFor(SECONDS_TO_LOOK, TimeUnit.SECONDS)) {
                return look.exitValue() == 0;
            }
            look.destroyForcibly();
            return false;
        } catch (IOException noPython) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    SessionData ask(String operation) {
        return ask(operation, Map.of());
    }

    SessionData ask(String operation, String name, SessionValue value) {
        return ask(operation, Map.of(name, value));
    }

    private SessionData ask(String operation, Map<String, SessionValue> more) {
        Map<String, SessionValue> request = new LinkedHashMap<>(more);
        request.put("operation", SessionValue.of(operation));
        try {
            requests.write(new String(PythonJsonWriter.write(request), StandardCharsets.US_ASCII));
            requests.newLine();
            requests.flush();
            @Nullable String answer = answers.readLine();
            if (answer == null) {
                throw new AssertionError("Django gave no answer: " + Files.readString(folder.resolve("errors")));
            }
            return answer(answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SessionData answer(String line) {
        SessionValue answer = JsonText.parse(line);
        return SessionData.of(((SessionValue.Fields) answer).values());
    }

    @Override
    public void close() throws IOException {
        requests.close();
        answers.close();
        process.destroy();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
