package org.concernhandling.intake;

import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.concern.Concern;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.IncomingAnswers;
import org.concernhandling.concern.NotNow;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

class AnswersAtTheSameMomentTest {

	@Test
	void anAnswerThatMeetsAnotherMoveOfTheConcernIsToBeSentAgain() throws Exception {
		Concerns concerns = mock(Concerns.class);
		when(concerns.find(any())).thenReturn(Optional.of(mock(Concern.class)));
		IncomingAnswers busy = (reference, answer, answers) -> {
			throw new NotNow();
		};
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setContentType(MediaType.APPLICATION_JSON_VALUE);
		request.setContent("{}".getBytes());
		ResponseEntity<?> answer = new AnswersInterface(concerns, busy).takeProviderResponse("CN-2222-2222", request);
		assertThat(answer.getStatusCode().value()).isEqualTo(503);
		assertThat(((Problem) answer.getBody()).detail())
			.isEqualTo("Something else changed this concern in the same moment. Send the same again. "
					+ "Nothing was taken in.");
	}

}
