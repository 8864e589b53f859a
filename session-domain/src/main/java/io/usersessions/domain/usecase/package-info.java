/** The use cases, one small class each. Start at {@link io.usersessions.domain.usecase.Sessions}. */
package io.usersessions.domain.usecase;
