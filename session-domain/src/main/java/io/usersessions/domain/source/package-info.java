/** Where keys and time come from. Not exported to users. */
package io.usersessions.domain.source;
