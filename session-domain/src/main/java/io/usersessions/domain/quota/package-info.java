/** Limits on what visitors who are not signed in may store. Start at {@link io.usersessions.domain.quota.AnonymousQuota}. */
package io.usersessions.domain.quota;
