package io.usersessions.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.usersessions.domain.column.StoredColumns;
import io.usersessions.domain.model.Actor;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.EndReason;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.HistoryEntry;
import io.usersessions.domain.port.HistoryEntry.Kind;
import io.usersessions.testkit.trial.HistoryEntries;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** History entries as columns. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryColumnsTest {
    private static final UserId ADA = new UserId("ada");
    private static final Instant AT = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final HistoryEntry END = HistoryEntries.end(ADA, AT, EndReason.EXPIRED);

    @ParameterizedTest
    @EnumSource
    void an_entry_of_any_kind_is_read_as_it_was_written(Kind kind) {
        HistoryEntry entry =
                HistoryEntries.entry(ADA, AT, kind, null, Actor.of(ADA), Client.of("curl/8.14.1", "192.0.2.1"));

        assertThat(StoredColumns.entry(StoredColumns.of(entry)::get)).isEqualTo(entry);
    }

    @ParameterizedTest
    @EnumSource
    void an_end_for_any_reason_is_read_as_it_was_written(EndReason reason) {
        HistoryEntry end = HistoryEntries.end(ADA, AT, reason);

        assertThat(StoredColumns.entry(StoredColumns.of(end)::get)).isEqualTo(end);
    }

    @Test
    void what_is_unknown_is_null() {
        HistoryEntry failure = HistoryEntries.failure(ADA, AT, Client.UNKNOWN);

        Map<String, @Nullable Object> columns = StoredColumns.of(failure);

        assertThat(columns)
                .containsEntry("session", null)
                .containsEntry("reason", null)
                .containsEntry("user_agent", null)
                .containsEntry("ip", null);
        assertThat(StoredColumns.entry(columns::get)).isEqualTo(failure);
    }

    @Test
    void the_columns_have_an_order_that_does_not_change() {
        assertThat(StoredColumns.of(END).keySet())
                .containsExactly("owner", "session", "at", "kind", "reason", "actor", "user_agent", "ip", "times");
    }

    @Test
    void an_invalid_value_is_not_quoted() {
        Map<String, Object> invalid =
                Map.of("session", new byte[1], "kind", "secret", "reason", "secret", "actor", "a\nb", "times", 0);

        invalid.forEach((column, value) -> assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredColumns.entry(with(column, value)::get))
                .withMessage("the column " + column + " has a value that is not valid")
                .withNoCause());
    }

    private static Map<String, @Nullable Object> with(String column, Object value) {
        Map<String, @Nullable Object> columns = new HashMap<>(StoredColumns.of(END));
        columns.put(column, value);
        return columns;
    }
}
