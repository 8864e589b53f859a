package io.usersessions.spring.autoconfigure;

import io.usersessions.codec.Keyring;
import io.usersessions.codec.KeyringException;
import io.usersessions.codec.SessionCodecs;
import io.usersessions.domain.port.SessionCodec;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sealed JSON. There is no default key. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(SessionCodec.class)
class CodecConfiguration {
    private static final String FRESH_KEY =
            "Make a key with 'head -c 32 /dev/urandom | base64', keep it secret, the same on all nodes, and set it as"
                    + " user-sessions.keyring, for example in the environment variable USER_SESSIONS_KEYRING; or set"
                    + " user-sessions.keyring-file to a file with it.";

    @Bean
    @ConditionalOnMissingBean
    Keyring userSessionsKeyring(UserSessionsProperties properties) {
        try {
            if (properties.keyringFile() != null) {
                return Keyring.fromFile(properties.keyringFile());
            }
            if (properties.keyring() != null && !properties.keyring().isBlank()) {
                return Keyring.parse(properties.keyring());
            }
        } catch (KeyringException unfit) {
            throw new StartRefusedException("sessions cannot be sealed: " + unfit.getMessage(), FRESH_KEY, unfit);
        }
        throw new StartRefusedException("sessions cannot be sealed: there is no keyring", FRESH_KEY);
    }

    @Bean
    SessionCodec userSessionsCodec(Keyring keyring) {
        return SessionCodecs.sealed(keyring, SessionCodecs.json());
    }
}
