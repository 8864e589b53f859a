package io.usersessions.app.language;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The texts that constants of enums name. */
final class TextKeys {
    private TextKeys() {}

    static List<KeyUse> uses() throws IOException {
        Path compiled = compiled();
        return Sources.files(compiled.resolve("io/usersessions/app"), ".class").stream()
                .map(file -> load(compiled.relativize(file).toString()))
                .filter(type -> type.isEnum() && TextKey.class.isAssignableFrom(type))
                .flatMap(TextKeys::uses)
                .toList();
    }

    static Stream<KeyUse> uses(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(TextKey.class::cast)
                .map(constant -> new KeyUse(type.getSimpleName(), constant.key(), constant.arguments()));
    }

    private static Path compiled() {
        try {
            return Path.of(TextKey.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> load(String file) {
        try {
            String name = file.replaceAll("\\.class$", "").replaceAll("[/\\\\]", ".");
            return Class.forName(name, false, TextKeys.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
