package io.usersessions.codec.django;

import io.usersessions.codec.token.JsonBounds;
import io.usersessions.codec.token.JsonReader;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON as Python reads it. */
public final class PythonJson {
    /** Python itself neither writes nor reads whole numbers of more digits. */
    private static final int LONGEST_NUMBER = 4_300;

    private PythonJson() {}

    /**
     * A reader that accepts what {@link PythonTokenReader} accepts.
     *
     * @param deepest how deep objects and arrays may nest
     */
    public static JsonReader reader(int deepest) {
        return new JsonReader(
                JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS),
                new JsonBounds(deepest, LONGEST_NUMBER),
                PythonTokenReader::new,
                WellFormed::json);
    }
}
