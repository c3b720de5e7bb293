@claim:room-name-processed @witness:page-check
Feature: The privacy page tells visitors that the room name is processed

  The name of a conference may tell who meets and why. Visitors are told that it is processed. That the page tells it is
  shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of the name of the conference
    Given the conference server of <host>
    And its statement says of the name of the conference: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says                         |
      | waag                     | yes                          |
      | vc4all                   | yes                          |
      | studentenwerk-osnabrueck | as the key of the conference |
