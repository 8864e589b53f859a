package io.usersessions.spring.security;

import java.util.Collection;
import java.util.Objects;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Makes the principal of a user whose session is stored. A session has the name and the authorities of its user and nothing else, never a
 * password or a token. A bean of this type replaces the default, which makes a {@link User} without a password.
 */
@FunctionalInterface
public interface PrincipalSource {
    /**
     * The principal, made once for each request that asks for its user. If it is a {@link UserDetails}, its authorities replace the stored ones,
     * except for those that tell when and how the user authenticated.
     *
     * @param name of the user who is signed in
     * @param authorities that the user had when signing in
     * @throws AuthenticationException if the user may no longer do anything; then nobody is signed in during this request
     */
    Object principal(String name, Collection<? extends GrantedAuthority> authorities);

    /** A {@link User} without a password. */
    static PrincipalSource stored() {
        return (name, authorities) ->
                User.withUsername(name).password("").authorities(authorities).build();
    }

    /**
     * What the application knows of the user now, instead of at the sign-in: one look-up for each request that asks for its user. Users who are
     * locked, disabled, expired or unknown by now are not signed in.
     */
    static PrincipalSource reloading(UserDetailsService users) {
        Objects.requireNonNull(users, "users");
        return (name, authorities) -> CurrentUsers.usable(users.loadUserByUsername(name));
    }
}
