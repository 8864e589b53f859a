package io.usersessions.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.SessionValue;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import org.junit.jupiter.api.Test;

/** Codecs and keys change while sessions live, and no user is signed out. */
class CodecChangeTest {
    private static final Client CLIENT = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");
    private static final UserId ADA = new UserId("ada");
    private static final String OLD_KEY = Keyring.freshKey(SealAlgorithm.AES_256_GCM);
    private static final String NEW_KEY = Keyring.freshKey(SealAlgorithm.XAES_256_GCM);

    private final InMemorySessions table = new InMemorySessions();

    @Test
    void a_session_outlives_every_codec_and_every_key() {
        SessionCodec django = SessionCodecs.django("secret");
        SessionCodec json = SessionCodecs.json();
        SessionCodec cbor = SessionCodecs.cbor();
        SessionCodec compressed = SessionCodecs.compressed(cbor);
        SessionCodec versioned = SessionCodecs.upcasting(json, 1);
        SessionKey key = signedIn(django);

        assertThat(visitAndSave(key, changing(django, json), "json")).isEqualTo("e");
        assertThat(visitAndSave(key, changing(json, cbor), "cbor")).isEqualTo("J");
        assertThat(visitAndSave(key, changing(cbor, compressed), "compressed")).isEqualTo("B");
        assertThat(visitAndSave(key, changing(compressed, versioned), "versioned"))
                .isEqualTo("D");
        assertThat(visitAndSave(key, changing(versioned, sealed(OLD_KEY)), "sealed"))
                .isEqualTo("V");
        assertThat(visitAndSave(key, sealed(OLD_KEY), "still")).isEqualTo("T");
        assertThat(visitAndSave(key, sealed(OLD_KEY + "\n" + NEW_KEY), "key added"))
                .isEqualTo("T");
        assertThat(visitAndSave(key, sealed(NEW_KEY + "\n" + OLD_KEY), "key promoted"))
                .isEqualTo("T");
        assertThat(visitAndSave(key, sealed(NEW_KEY), "key dropped")).isEqualTo("T");
    }

    @Test
    void a_session_that_is_not_changed_keeps_its_payload() {
        SessionKey key = signedIn(SessionCodecs.json());
        Sessions next = sessions(SessionCodecs.writing(sealed(OLD_KEY)).reading(SessionCodecs.json()));

        Visit visit = next.open(key.reveal(), CLIENT);
        assertThat(visit.user()).contains(ADA);
        next.close(visit);

        assertThat(format(key)).isEqualTo("J");
    }

    @Test
    void a_node_that_cannot_read_a_session_leaves_it_to_other_nodes() {
        SessionKey key = signedIn(sealed(NEW_KEY));
        Sessions behind = sessions(sealed(OLD_KEY));

        Visit visit = behind.open(key.reveal(), CLIENT);
        assertThat(visit.user()).isEmpty();
        behind.close(visit);

        assertThat(visitAndSave(key, sealed(NEW_KEY), "unharmed")).isEqualTo("T");
    }

    private static SessionCodec changing(SessionCodec from, SessionCodec to) {
        return SessionCodecs.writing(to).reading(from);
    }

    private SessionKey signedIn(SessionCodec codec) {
        Sessions sessions = sessions(codec);
        Visit visit = sessions.open(CLIENT);
        visit.signIn(ADA);
        visit.put("seen", SessionValue.of("nothing"));
        return ((KeyInstruction.Send) sessions.close(visit)).key();
    }

    /** The format in which the session was found. */
    private String visitAndSave(SessionKey key, SessionCodec codec, String seen) {
        String found = format(key);
        Sessions sessions = sessions(codec);
        Visit visit = sessions.open(key.reveal(), CLIENT);
        assertThat(visit.user()).as(seen).contains(ADA);
        visit.put("seen", SessionValue.of(seen));
        sessions.close(visit);
        return found;
    }

    private String format(SessionKey key) {
        byte[] payload = table.find(key.id()).orElseThrow().payload().toBytes();
        return String.valueOf((char) payload[0]);
    }

    private Sessions sessions(SessionCodec codec) {
        return Sessions.using(table, codec).build();
    }

    private static SessionCodec sealed(String keyring) {
        return SessionCodecs.sealed(Keyring.parse(keyring), SessionCodecs.json());
    }
}
