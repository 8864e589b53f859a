package io.usersessions.spring.security;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsChecker;

/** What is demanded of users who are loaded again. */
final class CurrentUsers {
    private static final UserDetailsChecker STATUS = new AccountStatusUserDetailsChecker();

    private CurrentUsers() {}

    /**
     * The user, without the password if it can be erased.
     *
     * @throws AuthenticationException if the account cannot be used
     */
    static UserDetails usable(UserDetails user) {
        STATUS.check(user);
        if (user instanceof CredentialsContainer container) {
            container.eraseCredentials();
        }
        return user;
    }
}
