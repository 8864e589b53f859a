package io.usersessions.spring.security;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Makes an authentication of what a session keeps of it.
 *
 * @param owners looks up the users of sessions that keep nothing, because Spring Security did not sign them in; empty if such sessions have no
 *     authentication
 */
record RestoredContexts(PrincipalSource principals, Optional<UserDetailsService> owners) {
    /** Demanded by the token, and only looked at by the provider that issues it. */
    private static final String ANY_KEY = "stored";

    /**
     * The authentication.
     *
     * @param authenticatedAt when the user of the session last authenticated
     * @throws AuthenticationException if the user may no longer do anything
     */
    Authentication authentication(StoredAuthentication stored, Instant authenticatedAt) {
        Collection<GrantedAuthority> authorities = stored.authorities(authenticatedAt);
        Object principal = principals.principal(stored.name(), authorities);
        Collection<? extends GrantedAuthority> current =
                principal instanceof UserDetails user ? current(user, stored, authenticatedAt) : authorities;
        return stored.isRemembered()
                ? new RememberMeAuthenticationToken(ANY_KEY, principal, current)
                : UsernamePasswordAuthenticationToken.authenticated(principal, null, current);
    }

    /**
     * The authentication of the owner of a session that keeps none, as if it were kept.
     *
     * @throws AuthenticationException if the user may no longer do anything
     */
    Optional<StoredAuthentication> ofOwner(String name) {
        return owners.map(users -> CurrentUsers.usable(users.loadUserByUsername(name)))
                .map(user -> UsernamePasswordAuthenticationToken.authenticated(name, null, user.getAuthorities()))
                .map(StoredAuthentication::of);
    }

    private static Collection<GrantedAuthority> current(
            UserDetails user, StoredAuthentication stored, Instant authenticatedAt) {
        List<GrantedAuthority> all = new ArrayList<>(stored.factorsAsOf(authenticatedAt));
        user.getAuthorities().stream()
                .filter(authority -> !(authority instanceof FactorGrantedAuthority))
                .forEach(all::add);
        return all;
    }
}
