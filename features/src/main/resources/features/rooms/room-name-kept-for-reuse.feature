@claim:room-name-kept-for-reuse @witness:browser-inspection @witness:raw-store-read @witness:canary-scan
Feature: The room name is offered again after the conference and can be forgotten

  One host keeps the name of a conference so that it can be used again. It is read as: in the visitor's browser only,
  and the visitor can delete it.

  @apart
  Scenario Outline: <host> offers a used name again, in the browser only
    Given the conference server of <host>
    And its statement says of offering a name again: <says>
    When a visitor comes back
    Then the name is offered again
    And the visitor can make the browser forget it
    And no file that the server could write holds the name of the conference

    @stated
    Examples: Hosts that promise it
      | host        | says                       |
      | bbw-leipzig | no limit, place not stated |

  Scenario Outline: <host> keeps no name for later
    Given the conference server of <host>
    And its statement says of offering a name again: <says>
    When a day of visits and conferences there is over
    Then who came to the same name later found nothing of the earlier conference
    And a program that joined it later was told nothing of the earlier one

    @conflicting @witness:browser-inspection @witness:foreign-client
    Examples: Hosts that say something else
      | host                     | says             |
      | studentenwerk-osnabrueck | deleted, no link |
