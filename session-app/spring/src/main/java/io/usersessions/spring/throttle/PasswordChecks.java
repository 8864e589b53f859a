package io.usersessions.spring.throttle;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.throttle.SignInAttempt;
import io.usersessions.domain.throttle.SignInAttempt.Admitted;
import io.usersessions.domain.throttle.SignInAttempt.Refused;
import io.usersessions.domain.throttle.SignInThrottle;
import io.usersessions.servlet.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * Has passwords checked one attempt after the other.
 *
 * @param address how the address of a client is found, also if it is not stored
 */
record PasswordChecks(SignInThrottle throttle, ClientAddress address) {
    /** @throws SignInThrottledException if the password may not be checked now */
    Authentication check(Authentication attempted, HttpServletRequest request, AuthenticationManager manager) {
        Client client = address.clientOf(request);
        SignInAttempt attempt = throttle.begin(account(attempted), client);
        if (attempt instanceof Refused refused) {
            throw new SignInThrottledException(refused);
        }
        try (Admitted admitted = (Admitted) attempt) {
            return checked(attempted, manager, admitted);
        }
    }

    private static Authentication checked(Authentication attempted, AuthenticationManager manager, Admitted attempt) {
        Authentication user;
        try {
            user = manager.authenticate(attempted);
        } catch (AuthenticationServiceException | ProviderNotFoundException fault) {
            throw fault;
        } catch (AuthenticationException wrong) {
            attempt.failed();
            throw wrong;
        }
        attempt.succeeded();
        return user;
    }

    /** Many applications find an account whatever the case of its name. Two whose names differ in nothing else share their counts. */
    static String account(Authentication attempted) {
        return Normalizer.normalize(attempted.getName(), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
