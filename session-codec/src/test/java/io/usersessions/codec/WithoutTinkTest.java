package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tink is an optional dependency: only a keyring needs it. */
class WithoutTinkTest {
    private static final String MISSING = "sealing needs Tink: add the dependency com.google.crypto.tink:tink";

    private final URLClassLoader loader =
            new URLClassLoader(classPathWithoutTink(), ClassLoader.getPlatformClassLoader());

    private static URL[] classPathWithoutTink() {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (!Path.of(entry).getFileName().toString().matches("(tink|protobuf|gson)-.*\\.jar")) {
                try {
                    urls.add(Path.of(entry).toUri().toURL());
                } catch (MalformedURLException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
        return urls.toArray(URL[]::new);
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void codecs_that_do_not_seal_work() throws ReflectiveOperationException {
        Object codecs = probe().getMethod("codecs").invoke(null);

        assertThat(codecs).isEqualTo(7);
    }

    @Test
    void a_keyring_is_refused_with_the_dependency_that_is_missing(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("keyring"), Keyring.freshKey(SealAlgorithm.XAES_256_GCM));

        // Again, because the platform reports a class that failed before in another way.
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> probe().getMethod("text").invoke(null))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(MISSING);
            assertThatThrownBy(() -> probe().getMethod("file", Path.class).invoke(null, file))
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(MISSING);
        }
    }

    private Class<?> probe() throws ClassNotFoundException {
        Class<?> probe = loader.loadClass(WithoutTink.class.getName());
        assertThat(probe.getClassLoader()).isSameAs(loader);
        return probe;
    }
}
