@claim:withdrawal-not-retroactive @witness:page-check
Feature: The privacy page says that withdrawal works for the future

  What was lawful before consent was withdrawn stays so (GDPR Art. 7(3)). That the page tells it is shown here, not that
  it is true.

  Scenario Outline: Visitors of <host> are told of what withdrawing consent does not change
    Given the conference server of <host>
    And its statement says of what withdrawing consent does not change: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says      |
      | waag                     | yes       |
      | vc4all                   | yes       |
      | studentenwerk-osnabrueck | Art. 7(3) |
