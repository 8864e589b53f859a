package io.usersessions.spring.security;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.servlet.SessionFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Announces failed sign-ins, and adds them to the history of the user whose account was named. */
record FailedSignIns(Sessions sessions, ObjectProvider<UserDetailsService> users)
        implements ApplicationListener<AuthenticationFailureBadCredentialsEvent> {
    @Override
    public void onApplicationEvent(AuthenticationFailureBadCredentialsEvent failure) {
        PresentSession.request()
                .map(request -> SessionFilter.visitOf(request).client())
                .ifPresent(client ->
                        sessions.signInFailed(owner(failure.getAuthentication().getName()), client));
    }

    /** The user with this name; null if nobody has it, or if the application has no service that knows. */
    private @Nullable UserId owner(String name) {
        UserDetailsService service = users.getIfUnique();
        try {
            return service == null
                    ? null
                    : new UserId(service.loadUserByUsername(name).getUsername());
        } catch (RuntimeException nobody) {
            return null;
        }
    }
}
