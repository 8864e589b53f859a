package io.usersessions.app.language;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The messages of one language, compiled at their first use; English ones where the language lacks them. */
final class Catalog {
    private final Map<String, String> own;
    private final Map<String, String> english;
    private final ULocale locale;
    private final Map<String, Message> compiled = new ConcurrentHashMap<>();

    private Catalog(Map<String, String> own, Map<String, String> english, ULocale locale) {
        this.own = own;
        this.english = english;
        this.locale = locale;
    }

    static Catalog of(Language language) {
        Map<String, String> english = read("messages.properties");
        Map<String, String> own =
                language == Language.ENGLISH ? english : read("messages_" + language.code() + ".properties");
        return new Catalog(own, english, language.unicodeLocale());
    }

    /** @throws IllegalArgumentException if neither the language nor English has the key */
    Message message(String key) {
        return compiled.computeIfAbsent(key, this::compile);
    }

    private Message compile(String key) {
        String pattern = own.get(key);
        if (pattern != null) {
            return new Message(key, pattern, locale);
        }
        String fallback = english.get(key);
        if (fallback == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return new Message(key, fallback, Language.ENGLISH.unicodeLocale());
    }

    private static Map<String, String> read(String file) {
        try (InputStream resource = Catalog.class.getResourceAsStream(file)) {
            return resource == null ? Map.of() : read(new InputStreamReader(resource, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(Reader reader) throws IOException {
        Properties properties = new Properties();
        properties.load(reader);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
