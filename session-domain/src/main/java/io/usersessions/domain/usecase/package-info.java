/** What an embedder calls: {@link io.usersessions.domain.usecase.Sessions} is the door, one small class stands behind each use case. */
package io.usersessions.domain.usecase;
