package io.usersessions.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors know about the properties. */
class PropertyMetadataTest {
    private static final JsonNode METADATA = read();

    private static JsonNode read() {
        try (InputStream json =
                UserSessionsProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            return new JsonMapper().readTree(Objects.requireNonNull(json).readAllBytes());
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static List<JsonNode> properties() {
        return METADATA.get("properties").valueStream().toList();
    }

    @Test
    void every_property_is_described() {
        assertThat(properties())
                .extracting(property -> property.get("name").asString())
                .contains("user-sessions.keyring", "user-sessions.lifetime.idle", "user-sessions.cookie.same-site");
        assertThat(properties())
                .allSatisfy(property -> assertThat(property.has("description"))
                        .as(property.get("name").asString())
                        .isTrue());
    }

    @Test
    void hints_name_properties_that_exist() {
        List<String> names = properties().stream()
                .map(property -> property.get("name").asString())
                .toList();

        assertThat(METADATA.get("hints").valueStream())
                .isNotEmpty()
                .allSatisfy(hint -> assertThat(names).contains(hint.get("name").asString()));
    }
}
