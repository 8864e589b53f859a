package io.usersessions.spring.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;

/**
 * What a session keeps of an authentication. Credentials, details and the principal itself are not kept.
 *
 * @param name of the user
 * @param roles the authorities that are a text and nothing else
 * @param factors how the user authenticated, and when
 * @param isRemembered whether the user did not authenticate, but was remembered by a cookie
 */
record StoredAuthentication(String name, List<String> roles, Map<String, Instant> factors, boolean isRemembered) {
    StoredAuthentication {
        Objects.requireNonNull(name, "name");
        roles = List.copyOf(roles);
        factors = Map.copyOf(factors);
    }

    /** @throws IllegalArgumentException if an authority cannot be stored */
    static StoredAuthentication of(Authentication authentication) {
        List<String> roles = new ArrayList<>();
        Map<String, Instant> factors = new LinkedHashMap<>();
        for (GrantedAuthority authority : authentication.getAuthorities()) {
            if (authority instanceof FactorGrantedAuthority factor) {
                factors.put(factor.getAuthority(), factor.getIssuedAt());
            } else {
                roles.add(text(authority));
            }
        }
        return new StoredAuthentication(
                authentication.getName(), roles, factors, authentication instanceof RememberMeAuthenticationToken);
    }

    private static String text(GrantedAuthority authority) {
        if (authority instanceof SwitchUserGrantedAuthority) {
            throw new IllegalArgumentException("a session belongs to one user, so SwitchUserFilter cannot be used:"
                    + " the way back to the first user would have to be stored in the session of the second");
        }
        String text = authority.getAuthority();
        if (text == null) {
            throw new IllegalArgumentException(
                    "an authority of " + authority.getClass().getTypeName()
                            + " has no text and cannot be stored: let getAuthority() return one");
        }
        return text;
    }

    /** The authorities as they were, except that one factor alone was proven again with the session. */
    Collection<GrantedAuthority> authorities(Instant authenticatedAt) {
        List<GrantedAuthority> all = new ArrayList<>(factorsAsOf(authenticatedAt));
        roles.forEach(role -> all.add(new SimpleGrantedAuthority(role)));
        return all;
    }

    /**
     * The factors. {@code Visit.reauthenticate} does not say which factor was proven again, so it counts only if there is no choice.
     *
     * @param authenticatedAt when the user of the session last authenticated
     */
    List<FactorGrantedAuthority> factorsAsOf(Instant authenticatedAt) {
        boolean isOnly = factors.size() == 1;
        return factors.entrySet().stream()
                .map(factor -> FactorGrantedAuthority.withAuthority(factor.getKey())
                        .issuedAt(isOnly ? later(factor.getValue(), authenticatedAt) : factor.getValue())
                        .build())
                .toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
