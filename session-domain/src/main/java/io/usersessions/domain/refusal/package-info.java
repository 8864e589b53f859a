/** Why the changes of a visit are not stored although the store works. */
package io.usersessions.domain.refusal;
