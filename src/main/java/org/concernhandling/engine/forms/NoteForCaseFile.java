package org.concernhandling.engine.forms;

import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Comment;
import org.concernhandling.concern.CaseFile;
import org.concernhandling.concern.CaseFileEntry;
import org.concernhandling.concern.CaseFileEntry.Answer;
import org.concernhandling.concern.NeedToKnow;
import org.springframework.context.ApplicationContext;

/**
 * Takes a comment on a task to the case file, as a note of whoever wrote it. Only those
 * who may see the task and the case file can comment on it: the engine itself would take
 * comments from anybody.
 */
class NoteForCaseFile implements Command<Comment> {

	private static final int MAX_LENGTH = 10_000;

	private final ApplicationContext context;

	private final String taskId;

	private final String words;

	NoteForCaseFile(ApplicationContext context, String taskId, String words) {
		this.context = context;
		this.taskId = taskId;
		this.words = words;
	}

	@Override
	public Comment execute(CommandContext command) {
		TaskEntity task = (this.taskId != null) ? command.getTaskManager().findTaskById(this.taskId) : null;
		if (task == null || task.getExecution() == null) {
			throw new BadUserRequestException(
					"Comments are notes in the case file: write them on a task that is to be done.");
		}
		command.getProcessEngineConfiguration().getCommandCheckers().forEach((checker) -> checker.checkReadTask(task));
		if (this.words == null || this.words.isBlank() || this.words.length() > MAX_LENGTH) {
			throw new BadUserRequestException("A note needs words, at most " + MAX_LENGTH + " characters.");
		}
		String reference = ConcernOfTask.reference(task);
		if (command.getAuthenticatedUserId() != null && !this.context.getBean(NeedToKnow.class).admits(reference)) {
			throw new AuthorizationException("This task has no case file that is open to you.");
		}
		this.context.getBean(CaseFile.class)
			.record(reference, CaseFileEntry.Kind.NOTE, task.getTaskDefinitionKey(),
					List.of(new Answer("note", "Note", this.words.strip())));
		return answer(task);
	}

	/** What the engine would answer, without ever having been stored. */
	private static Comment answer(TaskEntity task) {
		CommentEntity note = new CommentEntity();
		note.setId(UUID.randomUUID().toString());
		note.setType(CommentEntity.TYPE_COMMENT);
		note.setTime(ClockUtil.getCurrentTime());
		note.setTaskId(task.getId());
		note.setFullMessage("Your note stands in the case file.");
		return note;
	}

}
