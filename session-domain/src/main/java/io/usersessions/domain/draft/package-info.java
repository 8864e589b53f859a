/** The session of a request while the request changes it. Not exported to users. */
package io.usersessions.domain.draft;
