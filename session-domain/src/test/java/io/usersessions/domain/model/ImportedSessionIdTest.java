package io.usersessions.domain.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Ids of imported sessions are stored: they must stay the same for ever. */
class ImportedSessionIdTest {
    private static final KeyDigest FOREIGN_KEY = KeyDigest.fromBytes(
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));

    @Test
    void the_id_of_an_anonymous_session_is_derived_from_its_foreign_key_alone() {
        SessionId id = SessionId.imported(FOREIGN_KEY, null);

        assertThat(id.toBytes()).isEqualTo(HexFormat.of().parseHex("45b1a7fa4022fbcc9631d307048bfbb9"));
    }

    @Test
    void the_id_of_an_owned_session_has_the_bucket_of_its_owner_and_the_rest_from_its_foreign_key() {
        UserId ada = new UserId("ada");

        SessionId id = SessionId.imported(FOREIGN_KEY, ada);

        assertThat(id.bucket()).isEqualTo(SessionId.bucketOf(ada));
        assertThat(HexFormat.of().formatHex(id.toBytes())).endsWith("a7fa4022fbcc9631d307048bfbb9");
    }
}
