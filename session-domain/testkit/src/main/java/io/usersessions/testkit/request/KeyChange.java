package io.usersessions.testkit.request;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;

/** The request that changes the key. */
enum KeyChange {
    SIGN_IN,
    SIGN_OUT,
    STEP_UP,
    ROTATION,
    REPLACEMENT;

    boolean isPossible(InitialSession initial) {
        return this != STEP_UP || initial == InitialSession.SIGNED_IN;
    }

    void apply(Visit visit, UserId user) {
        switch (this) {
            case SIGN_IN -> visit.signIn(user);
            case SIGN_OUT -> visit.signOut();
            case STEP_UP -> visit.reauthenticate();
            case ROTATION -> visit.rotate();
            case REPLACEMENT -> visit.replaceKey();
        }
    }
}
