package io.usersessions.persistence.sample;

import io.usersessions.domain.usecase.Visit;

/** An adapter that names a use case. */
public final class AsksAUseCase {
    boolean isLoaded(Visit visit) {
        return visit.isLoaded();
    }
}
