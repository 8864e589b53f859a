package io.usersessions.servlet.answer;

import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.AnonymousDataTooLargeException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.refusal.RefusedException;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.refusal.TooManyAnonymousSessionsException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The error answer for a failure of a request. */
public final class ErrorAnswers implements RefusedException.Cases<ErrorAnswer> {
    private static final int MAX_CAUSES = 8;
    private static final ErrorAnswers TO_REFUSAL = new ErrorAnswers();

    private ErrorAnswers() {}

    /** The answer for a failure, also if a framework wrapped it several times; a cycle of causes is allowed. */
    public static Optional<ErrorAnswer> to(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(1 + MAX_CAUSES)
                .flatMap(cause -> toCause(cause).stream())
                .findFirst();
    }

    private static Optional<ErrorAnswer> toCause(Throwable cause) {
        if (cause instanceof RefusedException refusal) {
            return Optional.of(refusal.when(TO_REFUSAL));
        }
        return cause instanceof SessionStoreException ? Optional.of(ErrorAnswer.UNAVAILABLE) : Optional.empty();
    }

    @Override
    public ErrorAnswer signIn(SignInRefusedException refusal) {
        return switch (refusal.reason()) {
            case CAP_REACHED -> ErrorAnswer.CAP_REACHED;
            case ALL_ENDED -> ErrorAnswer.ALL_ENDED;
        };
    }

    @Override
    public ErrorAnswer edit(EditRefusedException refusal) {
        return switch (refusal.reason()) {
            case SESSION_CHANGED -> ErrorAnswer.SESSION_CHANGED;
            case DOES_NOT_FIT -> ErrorAnswer.DOES_NOT_FIT;
        };
    }

    @Override
    public ErrorAnswer anonymousDataTooLarge(AnonymousDataTooLargeException refusal) {
        return ErrorAnswer.TOO_LARGE;
    }

    @Override
    public ErrorAnswer tooManyAnonymousSessions(TooManyAnonymousSessionsException refusal) {
        return ErrorAnswer.TOO_MANY;
    }
}
