/** Pages of a listing. */
package io.usersessions.domain.page;
