package io.usersessions.app.language;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The file of messages of one language, as the tests see it. */
record Bundle(Language language, Map<String, String> patterns) {
    static final Path FOLDER = Path.of("src/main/resources/io/usersessions/app/language");

    static Path file(Language language) {
        return FOLDER.resolve(
                language == Language.ENGLISH ? "messages.properties" : "messages_" + language.code() + ".properties");
    }

    static Bundle of(Language language) throws IOException {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(file(language))) {
            properties.load(file);
        }
        return new Bundle(
                language,
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(key -> key, properties::getProperty, (a, b) -> a, TreeMap::new)));
    }

    Set<String> arguments(String key) {
        return new TreeSet<>(Message.namesIn(new MessagePattern(pattern(key))));
    }

    /** The plural forms that a message lacks although whole numbers of its language need them. */
    Set<String> missingForms(String key) {
        MessagePattern pattern = new MessagePattern(pattern(key));
        Set<String> missing = new TreeSet<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType().hasPluralStyle()) {
                missing.addAll(neededForms());
                missing.removeAll(forms(pattern, i));
            }
        }
        return missing;
    }

    private Set<String> neededForms() {
        PluralRules rules = PluralRules.forLocale(language.unicodeLocale());
        return IntStream.rangeClosed(0, 1_000).mapToObj(rules::select).collect(Collectors.toSet());
    }

    private static Set<String> forms(MessagePattern pattern, int start) {
        Set<String> forms = new TreeSet<>();
        for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
            MessagePattern.Part part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(part));
            } else if (part.getType() == MessagePattern.Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return forms;
    }

    private String pattern(String key) {
        return patterns.getOrDefault(key, "");
    }
}
