/** One page of a listing, and where the next one begins. */
package io.usersessions.domain.page;
