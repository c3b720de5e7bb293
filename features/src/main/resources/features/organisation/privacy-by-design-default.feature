@claim:privacy-by-design-default @witness:browser-inspection
Feature: The default configuration is the most private one the statement allows

  What is not chosen has to be the most private choice (GDPR Art. 25(2)). Looked at is what a visitor meets who has
  chosen nothing.

  Scenario Outline: Who has chosen nothing at <host> gives away nothing
    Given the conference server of <host>
    And its statement says of privacy by design and by default: <says>
    When a day of visits and conferences there is over
    Then microphone and camera were off until somebody switched them on
    And the browsers kept nothing that nobody had asked them to keep

    @stated
    Examples: Hosts that promise it
      | host          | says |
      | greenminihost | both |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host                     | says    |
      | waag                     | nothing |
      | vc4all                   | nothing |
      | studentenwerk-osnabrueck | nothing |
      | bbw-leipzig              | nothing |
