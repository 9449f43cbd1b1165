package org.concernhandling.engine;

import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.concernhandling.ConcernHandlingApplication;
import org.concernhandling.concern.Refused;
import org.concernhandling.engine.guard.RefusedDeployment;

/**
 * Answers of the engine's interface when something fails, in place of the engine's own,
 * which quote what came in and what lies in the engine. What we say ourselves is told as
 * it is; of anything else there is told its kind, and plain words for its status.
 */
public class HarmlessErrors implements ExceptionMapper<Throwable> {

	private static final String OURS = ConcernHandlingApplication.class.getPackageName() + ".";

	private static final String FAILED = "This failed. What the reason was, stands in the log of the application.";

	private static final Map<Integer, String> MESSAGES = Map.of(400,
			"The engine does not accept this request: something in it is missing, unknown or has the wrong form.", 403,
			"This is not open to you.", 404, "There is no such thing, or it is not open to you.");

	/**
	 * Takes the place of the engine's own, wherever its interface is made from now on.
	 */
	static void install() {
		Set<Class<?>> classes = CamundaRestResources.getConfigurationClasses();
		classes.removeIf(ExceptionMapper.class::isAssignableFrom);
		classes.addAll(Set.of(HarmlessErrors.class, OfJsonThatFitsNothing.class, OfWhatIsNoJson.class));
	}

	/** The answer; its status is the engine's. */
	@Override
	public Response toResponse(Throwable failure) {
		Response answer = ExceptionHandlerHelper.getInstance().getResponse(failure);
		if (failure instanceof RefusedDeployment) {
			return answer;
		}
		int status = (failure instanceof JsonProcessingException) ? Status.BAD_REQUEST.getStatusCode()
				: answer.getStatus();
		ExceptionDto told = new ExceptionDto();
		told.setType(failure.getClass().getSimpleName());
		told.setMessage(message(failure, status));
		if (answer.getEntity() instanceof ExceptionDto engines) {
			told.setType(engines.getType());
			told.setCode(engines.getCode());
		}
		return Response.status(status).entity(told).type(MediaType.APPLICATION_JSON_TYPE).build();
	}

	private static String message(Throwable failure, int status) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (isOurs(cause)) {
				return cause.getMessage();
			}
		}
		return MESSAGES.getOrDefault(status, FAILED);
	}

	/** Refusals, and what we throw in the engine's name. */
	private static boolean isOurs(Throwable failure) {
		if (failure instanceof Refused) {
			return true;
		}
		StackTraceElement[] places = failure.getStackTrace();
		return (failure instanceof ProcessEngineException || failure instanceof FormFieldValidationException)
				&& places.length > 0 && places[0].getClassName().startsWith(OURS);
	}

	/** Before the library's own answer, which quotes the value. */
	@Priority(1)
	public static class OfJsonThatFitsNothing implements ExceptionMapper<JsonMappingException> {

		@Override
		public Response toResponse(JsonMappingException failure) {
			return new HarmlessErrors().toResponse(failure);
		}

	}

	/** Before the library's own answer, which quotes the text. */
	@Priority(1)
	public static class OfWhatIsNoJson implements ExceptionMapper<JsonParseException> {

		@Override
		public Response toResponse(JsonParseException failure) {
			return new HarmlessErrors().toResponse(failure);
		}

	}

}
