package io.usersessions.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.app.place.Places;
import io.usersessions.domain.model.Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The agents of agents.txt, as clients send them. */
class AgentsTest {
    private static final Devices DEVICES = new Devices(Places.UNKNOWN);

    /** A line of the file. */
    record Sample(Device device, String agent) {
        static Sample parse(String line) {
            String[] parts = line.split(" \\| ", 6);
            return new Sample(
                    new Device(
                            DeviceKind.valueOf(parts[0]),
                            known(parts[1]),
                            known(parts[2]),
                            known(parts[3]),
                            known(parts[4]),
                            Optional.empty()),
                    parts[5]);
        }

        private static Optional<String> known(String text) {
            return text.equals("-") ? Optional.empty() : Optional.of(text);
        }

        @Override
        public String toString() {
            return agent;
        }
    }

    static List<Sample> samples() {
        try (InputStream file = Objects.requireNonNull(AgentsTest.class.getResourceAsStream("agents.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Sample::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void there_are_many() {
        assertThat(samples()).hasSizeGreaterThan(100);
        assertThat(samples()).extracting(sample -> sample.device().kind()).contains(DeviceKind.values());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_agent_is_named_as_people_know_it(Sample sample) {
        assertThat(DEVICES.of(Client.of(sample.agent(), null))).isEqualTo(sample.device());
    }
}
