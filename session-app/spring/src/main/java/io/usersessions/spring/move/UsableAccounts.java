package io.usersessions.spring.move;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetailsChecker;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * Whether the account of a name can be used now. Nobody's can if the application has no way to look users up, since their authorities were in
 * the serialized part of their sessions.
 *
 * @param users null if there is none, or more than one
 */
record UsableAccounts(@Nullable UserDetailsService users) implements Predicate<String> {
    private static final UserDetailsChecker STATUS = new AccountStatusUserDetailsChecker();

    @Override
    public boolean test(String name) {
        try {
            if (users == null) {
                return false;
            }
            STATUS.check(users.loadUserByUsername(name));
            return true;
        } catch (AuthenticationException refused) {
            return false;
        }
    }
}
