package io.usersessions.domain.usecase;

import io.usersessions.domain.source.Time;
import io.usersessions.domain.store.FlashMessages;

/** What the visits of one {@link Sessions} do with the store; one object for all of them. */
record VisitSteps(OpenVisit openVisit, DraftChanges changes, FlashMessages flash, CloseVisit closeVisit, Time time) {}
