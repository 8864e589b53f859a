package io.usersessions.spring.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;

class StoredAuthenticationTest {
    private static final Instant EARLIER = Instant.parse("2026-01-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-01-01T12:00:00Z");
    private static final GrantedAuthority PASSWORD =
            FactorGrantedAuthority.withFactor("PASSWORD").issuedAt(EARLIER).build();
    private static final GrantedAuthority CODE =
            FactorGrantedAuthority.withFactor("OTT").issuedAt(EARLIER).build();
    private static final GrantedAuthority ROLE = new SimpleGrantedAuthority("ROLE_USER");

    private static Authentication restored(Authentication authentication, Instant authenticatedAt) {
        return restored(authentication, authenticatedAt, PrincipalSource.stored());
    }

    private static Authentication restored(
            Authentication authentication, Instant authenticatedAt, PrincipalSource principals) {
        return new RestoredContexts(principals, Optional.empty())
                .authentication(StoredAuthentication.of(authentication), authenticatedAt);
    }

    private static Authentication ada(GrantedAuthority... authorities) {
        UserDetails user =
                User.withUsername("ada").password("secret").roles("USER").build();
        return UsernamePasswordAuthenticationToken.authenticated(user, "secret", List.of(authorities));
    }

    private static UserDetails userOf(Authentication restored) {
        return (UserDetails) Objects.requireNonNull(restored.getPrincipal());
    }

    @Test
    void name_and_authorities_come_back_and_no_password() {
        Authentication restored = restored(ada(ROLE, PASSWORD), EARLIER);

        assertThat(restored.getName()).isEqualTo("ada");
        assertThat(restored.isAuthenticated()).isTrue();
        assertThat(restored.getCredentials()).isNull();
        assertThat(userOf(restored).getPassword()).isEmpty();
        assertThat(restored.getAuthorities()).map(GrantedAuthority.class::cast).containsExactly(PASSWORD, ROLE);
    }

    @Test
    void what_is_stored_is_the_name_and_texts() {
        assertThat(StoredAuthentication.of(ada(ROLE, PASSWORD)))
                .isEqualTo(new StoredAuthentication(
                        "ada", List.of("ROLE_USER"), Map.of("FACTOR_PASSWORD", EARLIER), false));
    }

    @Test
    void an_only_factor_is_as_young_as_the_last_authentication_of_the_session() {
        Authentication restored = restored(ada(PASSWORD), LATER);

        assertThat(restored.getAuthorities())
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .containsExactly(LATER);
    }

    @Test
    void of_several_factors_none_is_made_younger() {
        Authentication restored = restored(ada(PASSWORD, CODE), LATER);

        assertThat(restored.getAuthorities())
                .map(GrantedAuthority.class::cast)
                .containsExactlyInAnyOrder(PASSWORD, CODE);
    }

    @Test
    void whoever_was_remembered_has_not_authenticated() {
        Authentication remembered = new RememberMeAuthenticationToken("key", "ada", List.of(ROLE));

        assertThat(restored(remembered, EARLIER)).isInstanceOf(RememberMeAuthenticationToken.class);
    }

    @Test
    void any_other_kind_becomes_a_user_with_the_same_name_and_authorities() {
        Authentication other = new PreAuthenticatedAuthenticationToken("ada", "certificate", List.of(ROLE));

        Authentication restored = restored(other, EARLIER);

        assertThat(restored).isInstanceOf(UsernamePasswordAuthenticationToken.class);
        assertThat(restored.getName()).isEqualTo("ada");
        assertThat(AuthorityUtils.authorityListToSet(restored.getAuthorities())).containsExactly("ROLE_USER");
    }

    @Test
    void an_authority_without_a_text_is_refused() {
        assertThatThrownBy(() -> StoredAuthentication.of(ada(new Wordless())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Wordless has no text");
    }

    @SuppressWarnings("NullAway") // what Spring Security allows for authorities that are more than a text
    private static final class Wordless implements GrantedAuthority {
        private static final long serialVersionUID = 1L;

        @Override
        public String getAuthority() {
            return null;
        }
    }

    @Test
    void a_switched_user_is_refused() {
        GrantedAuthority back = new SwitchUserGrantedAuthority("ROLE_PREVIOUS_ADMINISTRATOR", ada(ROLE));

        assertThatThrownBy(() -> StoredAuthentication.of(ada(back)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SwitchUserFilter");
    }

    @Test
    void a_user_who_is_loaded_again_has_the_authorities_of_now_and_the_factors_of_then() {
        PrincipalSource principals = PrincipalSource.reloading(
                name -> User.withUsername(name).password("hash").roles("ADMIN").build());

        Authentication restored = restored(ada(ROLE, PASSWORD), EARLIER, principals);

        assertThat(AuthorityUtils.authorityListToSet(restored.getAuthorities()))
                .containsExactlyInAnyOrder("ROLE_ADMIN", "FACTOR_PASSWORD");
        assertThat(userOf(restored).getPassword()).isNull();
    }

    @Test
    void a_user_who_is_locked_by_now_is_not_signed_in() {
        PrincipalSource principals = PrincipalSource.reloading(name ->
                User.withUsername(name).password("hash").accountLocked(true).build());

        assertThatThrownBy(() -> restored(ada(ROLE), EARLIER, principals)).isInstanceOf(LockedException.class);
    }
}
