package io.usersessions.servlet;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.usecase.AnonymousDataTooLargeException;
import io.usersessions.domain.usecase.EditRefusedException;
import io.usersessions.domain.usecase.SignInRefusedException;
import io.usersessions.domain.usecase.TooManyAnonymousSessionsException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The error answer for a failure of a request. */
final class ErrorAnswers {
    private static final int MAX_CAUSES = 8;

    private ErrorAnswers() {}

    /** The answer for a failure, also if a framework wrapped it several times; a cycle of causes is allowed. */
    static Optional<ErrorAnswer> to(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(1 + MAX_CAUSES)
                .flatMap(cause -> toCause(cause).stream())
                .findFirst();
    }

    private static Optional<ErrorAnswer> toCause(Throwable cause) {
        if (cause instanceof SessionStoreException) {
            return Optional.of(ErrorAnswer.UNAVAILABLE);
        } else if (cause instanceof SignInRefusedException refused) {
            return Optional.of(toSignIn(refused));
        } else if (cause instanceof EditRefusedException refused) {
            return Optional.of(toEdit(refused));
        } else if (cause instanceof AnonymousDataTooLargeException) {
            return Optional.of(ErrorAnswer.TOO_LARGE);
        }
        return cause instanceof TooManyAnonymousSessionsException
                ? Optional.of(ErrorAnswer.TOO_MANY)
                : Optional.empty();
    }

    private static ErrorAnswer toSignIn(SignInRefusedException refused) {
        return switch (refused.reason()) {
            case CAP_REACHED -> ErrorAnswer.CAP_REACHED;
            case ALL_ENDED -> ErrorAnswer.ALL_ENDED;
        };
    }

    private static ErrorAnswer toEdit(EditRefusedException refused) {
        return switch (refused.reason()) {
            case SESSION_CHANGED -> ErrorAnswer.SESSION_CHANGED;
            case DOES_NOT_FIT -> ErrorAnswer.DOES_NOT_FIT;
        };
    }
}
