/**
 * Concerns of earlier years, brought in from a file: each is received, decided, acted
 * upon and closed again by the processes, at the days that the file gives.
 */
package org.concernhandling.history.records;
